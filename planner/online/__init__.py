"""What is asked of services on the network, once the host has switched it on: geocoders and routers."""
